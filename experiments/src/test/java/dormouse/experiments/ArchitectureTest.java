package dormouse.experiments;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Imports go one way: world and brain know nobody, agent knows both, experiments knows all three. What the viewer may
 * know is held by a test of its own module, which this one cannot see.
 */
@AnalyzeClasses(packages = "dormouse", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule worldKnowsNobody = knowsOnly("dormouse.world..", "dormouse.world..");

    @ArchTest
    static final ArchRule brainKnowsNobody = knowsOnly("dormouse.brain..", "dormouse.brain..");

    @ArchTest
    static final ArchRule agentKnowsWorldAndBrain =
            knowsOnly("dormouse.agent..", "dormouse.agent..", "dormouse.world..", "dormouse.brain..");

    @ArchTest
    static final ArchRule experimentsDoNotKnowTheViewer = noClasses()
            .that()
            .resideInAPackage("dormouse.experiments..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dormouse.render..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule actorsLiveInAgentAndExperiments = noClasses()
            .that()
            .resideOutsideOfPackages("dormouse.agent..", "dormouse.experiments..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("akka..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("dormouse.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    /** Of Dormouse's own packages; other libraries are no concern of this rule. */
    private static ArchRule knowsOnly(String part, String... allowed) {
        return noClasses()
                .that()
                .resideInAPackage(part)
                .should()
                .dependOnClassesThat(resideInAPackage("dormouse..").and(resideOutsideOfPackages(allowed)))
                .allowEmptyShould(true);
    }
}
