package io.adobridge.deploy;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

import io.adobridge.testbed.gates.ArchitectureRules;

/** All code of this module is of tests, so the rules are held by tests here. */
@AnalyzeClasses(packages = "io.adobridge.deploy")
class ArchitectureTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);
}
