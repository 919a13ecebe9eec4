package gofast.training.local;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import gofast.training.testing.Borders;

@AnalyzeClasses(packages = "gofast.training", importOptions = Borders.WithoutTests.class)
class LocalBordersTest {
    @ArchTest
    static final ArchTests BORDERS = ArchTests.in(Borders.class);
}
