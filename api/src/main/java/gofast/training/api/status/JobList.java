package gofast.training.api.status;

import gofast.training.api.page.Page;
import java.util.List;
import java.util.Optional;

/** A page of jobs, newest first. */
record JobList(List<JobView> jobs, Optional<String> nextCursor, Page.Links links) {}
