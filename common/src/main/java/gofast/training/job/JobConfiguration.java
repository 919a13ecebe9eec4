package gofast.training.job;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The job store. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class JobConfiguration {}
