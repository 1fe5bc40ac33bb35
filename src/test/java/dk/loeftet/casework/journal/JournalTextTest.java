package dk.loeftet.casework.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.extension.form.CompletedTask;
import dk.loeftet.extension.form.FieldContext;
import dk.loeftet.extension.form.FormAnswer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The words of an entry. */
class JournalTextTest {

    private static final List<FormAnswer> ANSWERS = List.of(
            new FormAnswer("note", "Notat til sagen (valgfrit)", "Vil gerne være tømrer."),
            new FormAnswer("talkOn", "Samtalen er holdt den", "15-09-2026"),
            new FormAnswer("interest", "Vil borgeren i gang?", "Ja"),
            new FormAnswer("wish", "Ønske (valgfrit)", "100 $1 {talkOn}"),
            new FormAnswer("credits", "Merit (valgfri)", "Dansk"));

    @Test
    void withoutASentenceOfTheProcessOwnerTheTaskIsTheTheme() {
        assertThat(JournalText.theme(task(Map.of()))).isEqualTo("Hold vejledningssamtale");
    }

    @Test
    void theProcessOwnersSentenceIsTheTheme() {
        assertThat(JournalText.theme(task(Map.of("journal", "Vejledningssamtale holdt"))))
                .isEqualTo("Vejledningssamtale holdt");
    }

    @Test
    void theSentenceMayNameAnswersOfTheForm() {
        assertThat(JournalText.theme(task(Map.of("journal", "Samtale holdt {talkOn}: {interest}, {wish}"))))
                .isEqualTo("Samtale holdt 15-09-2026: Ja, 100 $1 {talkOn}");
        assertThat(JournalText.theme(task(Map.of("journal", "Møde på {place}"))))
                .isEqualTo("Møde på (ikke oplyst)");
    }

    @Test
    void theAnswersAreLinesInTheFormsOrderAndTheNoteIsTheLast() {
        assertThat(JournalText.outcome(ANSWERS)).isEqualTo("""
                        Samtalen er holdt den: 15-09-2026
                        Vil borgeren i gang? Ja
                        Ønske: 100 $1 {talkOn}
                        Merit: Dansk
                        Notat: Vil gerne være tømrer.""");
    }

    private static CompletedTask task(Map<String, String> properties) {
        FieldContext context = new FieldContext("2026-000001", "instance", "instance", "task", "talk", "anna");
        return new CompletedTask(context, "Hold\nvejledningssamtale", properties, ANSWERS);
    }
}
