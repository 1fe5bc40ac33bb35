package dk.loeftet.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeListTest {

    private static final String HEADER = "cpr;fornavn;efternavn;kommune;ledig_fra;ydelse;adresse";
    private static final String ROW = "610190-1234;Åse;Prøvesen;161;05-11-2026;dagpenge;Prøvevej 1";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyLineEndWillDo(String end) {
        List<IntakeList.Entry> rows = rows(HEADER + end + ROW + end + end + ROW + end);
        assertThat(rows).extracting(IntakeList.Entry::line).containsExactly(2L, 4L);
        assertThat(rows.get(1).values()).containsEntry(Column.ADDRESS, "Prøvevej 1");
    }

    @Test
    void theLastLineNeedsNoEnd() {
        assertThat(rows(HEADER + "\n" + ROW)).hasSize(1);
    }

    @Test
    void commasSeparateAsWellAsSemicolons() {
        String list = """
                cpr,fornavn,efternavn,kommune,ledig_fra,ydelse,adresse
                6101901234,Åse,Prøvesen,161,2026-11-05,dagpenge,"Prøvevej 1, 2. tv; baghuset"
                """;
        assertThat(rows(list).get(0).values()).containsEntry(Column.ADDRESS, "Prøvevej 1, 2. tv; baghuset");
    }

    @Test
    void danishLettersSurviveEveryWayOfWritingThem() {
        String list = HEADER + "\n" + ROW + "\n";
        for (byte[] bytes : List.of(
                list.getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + list).getBytes(StandardCharsets.UTF_8),
                list.getBytes(WINDOWS))) {
            assertThat(rows(bytes).get(0).values())
                    .containsEntry(Column.FIRST_NAME, "Åse")
                    .containsEntry(Column.CPR, "610190-1234");
        }
    }

    @Test
    void aFileIsUtf8OnlyIfAllOfItIs() {
        String ascii = "6101901234;Bo;Hansen;161;05-11-2026;dagpenge;x\n";
        byte[] late = (HEADER + "\n" + ascii.repeat(5_000) + ROW + "\n").getBytes(WINDOWS);
        List<IntakeList.Entry> rows = rows(late);
        assertThat(rows.get(rows.size() - 1).values()).containsEntry(Column.FIRST_NAME, "Åse");
    }

    @Test
    void theHeaderIsReadWhateverItsCaseSpacesAndOrder() {
        String list = """
                Ydelse ; "LEDIG_FRA";kommune;Efternavn;FORNAVN;CPR;noter;;adresse
                dagpenge;05-11-2026;161;Prøvesen;Åse;6101901234;hemmeligt;;Prøvevej 1
                """;
        try (IntakeList opened = open(list.getBytes(StandardCharsets.UTF_8))) {
            assertThat(opened.ignoredColumns()).containsExactly("noter");
            IntakeList.Entry row = opened.next();
            assertThat(row).isNotNull();
            assertThat(row.values()).containsEntry(Column.BENEFIT, "dagpenge").containsEntry(Column.CPR, "6101901234");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void quotedFieldsMayHoldSeparatorsQuotesAndLineBreaks() {
        String list = HEADER + "\r\n"
                + "6101901234;\"Åse \"\"Aase\"\"\";Prøvesen;161;05-11-2026;dagpenge;\"Prøvevej 1\r\n2. tv; mf\"\r\n"
                + ROW + "\r\n";
        List<IntakeList.Entry> rows = rows(list);
        assertThat(rows).extracting(IntakeList.Entry::line).containsExactly(2L, 4L);
        assertThat(rows.get(0).values())
                .containsEntry(Column.FIRST_NAME, "Åse \"Aase\"")
                .containsEntry(Column.ADDRESS, "Prøvevej 1\n2. tv; mf");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsOwnRowOnly() {
        String bad = "6101901234;\"Åse;Prøvesen;161;05-11-2026;dagpenge;Prøvevej 1";
        String quoted = "6101901234;\"Åse\";\"Prøvesen\";161;05-11-2026;dagpenge;Prøvevej 1";
        List<IntakeList.Entry> rows =
                rows(String.join("\n", HEADER, ROW, bad, ROW, quoted, bad, ROW, bad, bad, quoted, "")
                        + (ROW + "\n").repeat(500));
        assertThat(rows).hasSize(509);
        assertThat(rows.stream().filter(row -> row.problem() != null).map(IntakeList.Entry::line))
                .containsExactly(3L, 6L, 8L, 9L);
    }

    @Test
    void textBehindAClosedQuoteIsAnErrorOfTheRow() {
        List<IntakeList.Entry> rows =
                rows(HEADER + "\n6101901234;\"Åse\" Marie;Prøvesen;161;05-11-2026;dagpenge;x\n" + ROW + "\n");
        assertThat(rows.get(0).problem()).contains("anførselstegn");
        assertThat(rows.get(1).problem()).isNull();
    }

    @Test
    void aQuoteInsideAWordIsAnOrdinaryCharacter() {
        List<IntakeList.Entry> rows =
                rows(HEADER + "\n6101901234;Åse;Prøvesen;161;05-11-2026;dagpenge;Huset \"Fryd\" 3\n");
        assertThat(rows.get(0).values()).containsEntry(Column.ADDRESS, "Huset \"Fryd\" 3");
    }

    @Test
    void rowsWithTooFewOrTooManyFieldsAreErrorsOfTheirOwn() {
        List<IntakeList.Entry> rows = rows(HEADER + "\n" + ROW + ";extra\n610190;Åse\n" + ROW + "\n;;;;;;\n");
        assertThat(rows.get(0).problem()).contains("8 felter").contains("7");
        assertThat(rows.get(1).problem()).contains("2 felter");
        assertThat(rows.get(2).problem()).isNull();
        assertThat(rows).hasSize(3);
    }

    @Test
    void aLineWithoutEndCostsNeitherMemoryNorTheNextRow() {
        List<IntakeList.Entry> rows = rows(HEADER + "\n" + "x".repeat(3_000_000) + "\n" + ROW + "\n");
        assertThat(rows.get(0).problem()).contains("for lang");
        assertThat(rows.get(1).problem()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\ufeff",
                "\n\n  \n",
                "hej med dig",
                "610190-1234;Åse;Prøvesen;161;05-11-2026;dagpenge",
                "cpr;fornavn;efternavn;kommune;ledig_fra\n",
                "a,b,c\n1,2,3\n",
                "cpr;fornavn;efternavn;kommune;ledig_fra;ydelse;CPR\n",
                "\"cpr;fornavn;efternavn;kommune;ledig_fra;ydelse\n",
                "PK\u0003\u0004\u0000\u0000cpr;fornavn",
                "c\u0000p\u0000r\u0000"
            })
    void whatIsNoSuchListIsRefusedInDanish(String text) {
        assertThatThrownBy(() -> rows(text))
                .isInstanceOf(NoIntakeList.class)
                .message()
                .matches("(?s)(Filen|Kolonnen) .*[.]")
                .doesNotContain("610190-1234");
    }

    @Test
    void whatIsMissingInTheHeaderIsNamed() {
        assertThatThrownBy(() -> rows("cpr;fornavn;efternavn;kommune\n")).hasMessageContaining("ledig_fra, ydelse");
    }

    @Test
    void aNulByteAnywhereMakesAFileBinary() {
        assertThatThrownBy(() -> rows(HEADER + "\n" + (ROW + "\n").repeat(3000) + "\u0000"))
                .hasMessageContaining("ikke en tekstfil");
    }

    private static List<IntakeList.Entry> rows(String text) {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<IntakeList.Entry> rows(byte[] bytes) {
        try (IntakeList list = open(bytes)) {
            List<IntakeList.Entry> rows = new ArrayList<>();
            for (IntakeList.Entry row = list.next(); row != null; row = list.next()) {
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IntakeList open(byte[] bytes) throws IOException {
        return IntakeList.open(() -> new ByteArrayInputStream(bytes));
    }
}
