package dk.loeftet.casework.control.pause;

import java.util.Arrays;
import java.util.Optional;

/** Why a case stands still. */
public enum PauseReason {
    SYGDOM("sygdom", "Sygdom"),
    ORLOV("orlov", "Orlov"),
    SAESON("saeson", "Sæsonarbejde"),
    ANDET("andet", "Andet");

    private final String code;
    private final String danishName;

    PauseReason(String code, String danishName) {
        this.code = code;
        this.danishName = danishName;
    }

    public String code() {
        return code;
    }

    public String danishName() {
        return danishName;
    }

    static Optional<PauseReason> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** What people call the reason of a stored pause. */
    static String nameOf(String code) {
        return of(code).map(PauseReason::danishName).orElse(code);
    }
}
