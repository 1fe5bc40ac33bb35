package dk.loeftet.casework.cases;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.lang.Nullable;

/**
 * A spell of unemployment as it was reported: the facts that screening (D1) starts from.
 *
 * @param since first day without work; lies ahead for someone in the notice period
 * @param benefitType a value of D1's {@code benefitType}, for instance {@code dagpenge}
 * @param noticePeriod whether the person still works out the notice
 * @param akasseId the a-kasse among the partners
 * @param akasseText an a-kasse that is not among the partners, as it was written
 * @param highestEducation {@code none}, {@code vocational}, {@code shortHigher}, {@code aboveVocational}; null = unknown
 * @param educationCompletedOn when that education ended
 * @param educationLastUsedOn when it was last used at work
 * @param trade the trade the person comes from
 * @param wish what the person wishes, in free words
 */
public record UnemploymentSpell(
        LocalDate since,
        String benefitType,
        boolean noticePeriod,
        @Nullable String akasseId,
        @Nullable String akasseText,
        @Nullable String highestEducation,
        @Nullable LocalDate educationCompletedOn,
        @Nullable LocalDate educationLastUsedOn,
        @Nullable String trade,
        @Nullable String wish) {

    /** Whether screening would see the same facts: it asks neither for the a-kasse nor for trade and wish. */
    public boolean screensLike(UnemploymentSpell other) {
        return since.equals(other.since)
                && benefitType.equals(other.benefitType)
                && noticePeriod == other.noticePeriod
                && Objects.equals(highestEducation, other.highestEducation)
                && Objects.equals(educationCompletedOn, other.educationCompletedOn)
                && Objects.equals(educationLastUsedOn, other.educationLastUsedOn);
    }

    /** No free words in a log line. */
    @Override
    public String toString() {
        return "UnemploymentSpell[" + since + "]";
    }
}
