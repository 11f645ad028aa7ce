package dormouse.render;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The viewer draws what was recorded: no live model, no actor. What is drawn is known without a window. */
@AnalyzeClasses(packages = "dormouse.render", importOptions = DoNotIncludeTests.class)
class ViewerArchitectureTest {

    @ArchTest
    static final ArchRule viewerKnowsRecordingsOnly = noClasses()
            .that()
            .resideOutsideOfPackages("dormouse.render.cli..", "dormouse.render.weights..")
            .should()
            .dependOnClassesThat(resideInAPackage("dormouse..")
                    .and(resideOutsideOfPackages("dormouse.render..", "dormouse.experiments.recording..")));

    @ArchTest
    static final ArchRule commandsKnowRecordingsAndTheCommandLineOnly = noClasses()
            .that()
            .resideInAPackage("dormouse.render.cli..")
            .should()
            .dependOnClassesThat(resideInAPackage("dormouse..")
                    .and(resideOutsideOfPackages(
                            "dormouse.render..", "dormouse.experiments.recording..", "dormouse.experiments.cli..")));

    @ArchTest
    static final ArchRule viewerKnowsNoActors =
            noClasses().should().dependOnClassesThat().resideInAPackage("akka..");

    @ArchTest
    static final ArchRule onlyTheWindowKnowsGraphicsAndInput = noClasses()
            .that()
            .resideOutsideOfPackages("dormouse.render.window..", "dormouse.render.type..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.badlogic..", "org.lwjgl..");

    @ArchTest
    static final ArchRule weightSpaceKnowsPrincipalComponentsToo = noClasses()
            .that()
            .resideInAPackage("dormouse.render.weights..")
            .should()
            .dependOnClassesThat(resideInAPackage("dormouse..")
                    .and(resideOutsideOfPackages(
                            "dormouse.render..",
                            "dormouse.experiments.recording..",
                            "dormouse.experiments.analysis.components..")));

    @ArchTest
    static final ArchRule viewerKnowsNoLinearAlgebra =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.nd4j..");

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("dormouse.render.(**)").should().beFreeOfCycles();
}
