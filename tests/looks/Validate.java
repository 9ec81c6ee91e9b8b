import java.io.FileInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates PDFs with veraPDF: java -cp JARS Validate.java FILE FLAVOUR [FILE FLAVOUR]...
 * Prints one line a failed clause, tab-separated: file, flavour, clause-test, times failed, what it asks for, where it
 * failed first; and one line "file, flavour, checked, N" with the number of checks made, so that silence is no pass.
 */
public class Validate {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] arguments) throws Exception {
        System.setOut(System.err);  // the engine's own remarks do not belong among the results
        Logger.getLogger("").setLevel(Level.SEVERE);
        VeraGreenfieldFoundryProvider.initialise();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            report(arguments[i], arguments[i + 1], validate(arguments[i], arguments[i + 1]));
        }
    }

    private static ValidationResult validate(String file, String name) throws Exception {
        var flavour = PDFAFlavour.byFlavourId(name);
        if (flavour == PDFAFlavour.NO_FLAVOUR) {
            throw new IllegalArgumentException("veraPDF knows no flavour called " + name);
        }
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new FileInputStream(file), flavour);
             var validator = foundry.createValidator(flavour, false)) {
            return validator.validate(parser);
        }
    }

    private static void report(String file, String flavour, ValidationResult result) {
        Map<String, Integer> times = new LinkedHashMap<>();
        Map<String, String> first = new LinkedHashMap<>();
        for (TestAssertion check : result.getTestAssertions()) {
            if (check.getStatus() == TestAssertion.Status.FAILED) {
                String clause = check.getRuleId().getClause() + "-" + check.getRuleId().getTestNumber();
                times.merge(clause, 1, Integer::sum);
                first.putIfAbsent(clause, plain(check.getMessage()) + "\t" + plain(check.getLocation().getContext()));
            }
        }
        first.forEach((clause, text) -> line(file, flavour, clause, times.get(clause), text));
        line(file, flavour, "checked", result.getTotalAssertions(), result.isCompliant() ? "compliant" : "not compliant");
    }

    private static void line(Object... cells) {
        OUT.println(String.join("\t", java.util.Arrays.stream(cells).map(String::valueOf).toList()));
    }

    private static String plain(String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ").strip();
    }
}
