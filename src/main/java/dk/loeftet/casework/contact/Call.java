package dk.loeftet.casework.contact;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * A call about a case.
 *
 * @param party with whom
 * @param outgoing whether the job centre called
 * @param reached whether they spoke
 * @param body what was said, or why they called
 * @param on the day of the call
 */
record Call(
        CallParty party,
        boolean outgoing,
        boolean reached,
        @Nullable String body,
        LocalDate on) {

    static final String OUT = "ud";
    static final String IN = "ind";

    String direction() {
        return outgoing ? OUT : IN;
    }

    /** The call in a few words, for the journal. */
    String inWords() {
        return (outgoing ? "Opkald til " : "Opkald fra ") + party.inSentence() + (reached ? "" : ": ikke truffet");
    }
}
