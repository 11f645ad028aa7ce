package dormouse.render;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The viewer draws what was recorded: no live model, no actor. */
@AnalyzeClasses(packages = "dormouse.render", importOptions = DoNotIncludeTests.class)
class ViewerArchitectureTest {

    @ArchTest
    static final ArchRule viewerKnowsRecordingsOnly = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("dormouse..")
                    .and(resideOutsideOfPackages("dormouse.render..", "dormouse.experiments.recording..")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule viewerKnowsNoActors = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("akka..")
            .allowEmptyShould(true);
}
