package dk.loeftet.casework.contact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.lang.Nullable;

/** With whom people of a job centre talk about a case. */
enum CallParty {
    BORGER("borgeren"),
    SKOLE("skolen"),
    AKASSE("a-kassen"),
    VIRKSOMHED("virksomheden"),
    ANDEN("en anden");

    private final String inSentence;

    CallParty(String inSentence) {
        this.inSentence = inSentence;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String inSentence() {
        return inSentence;
    }

    static Optional<CallParty> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(party -> party.code().equals(code))
                .findFirst();
    }
}
