package gofast.training.worker;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import gofast.training.testing.Borders;

@AnalyzeClasses(packages = "gofast.training.worker", importOptions = DoNotIncludeTests.class)
class WorkerBordersTest {
    @ArchTest
    static final ArchTests BORDERS = ArchTests.in(Borders.class);
}
