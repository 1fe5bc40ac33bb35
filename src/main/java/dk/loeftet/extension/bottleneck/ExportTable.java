package dk.loeftet.extension.bottleneck;

import dk.loeftet.extension.bottleneck.figure.SmallNumbers;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * A table that leaves the operational view: small numbers are gone from it, see {@link SmallNumbers}.
 *
 * @param title what its lines are
 */
public record ExportTable(String title, List<Line> lines) {

    /** The figures of a line, in the order of {@link Line#figures()}. */
    public static final List<String> HEADINGS = List.of(
            "Åbne sager",
            "Over fristen",
            "Afventer en aftalt dag",
            "Nye i perioden",
            "Afsluttet i perioden",
            "Median (arbejdsdage)",
            "80 % er færdige efter (arbejdsdage)",
            "90 % er færdige efter (arbejdsdage)",
            "Inden for fristen (%)",
            "Aftalt frist (arbejdsdage)",
            "Ældste åbne (arbejdsdage)",
            "Ændring i median (arbejdsdage)",
            "Tabte sagsdage");

    /** A line and its figures. */
    public record Line(String name, List<Figure> figures) {}

    /**
     * What stands in one place: a number, a word instead of it, or nothing.
     *
     * @param decimals how many the number is written with
     */
    public record Figure(
            @Nullable Double number, int decimals, @Nullable String word) {

        static Figure count(int number) {
            return new Figure((double) number, 0, null);
        }

        static Figure days(@Nullable Double number) {
            return new Figure(number == null ? null : Math.round(number * 10) / 10.0, 1, null);
        }

        static Figure word(String word) {
            return new Figure(null, 0, word);
        }

        static Figure nothing() {
            return new Figure(null, 0, null);
        }
    }
}
