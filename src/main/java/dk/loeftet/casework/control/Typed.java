package dk.loeftet.casework.control;

import dk.loeftet.extension.web.InvalidInput;
import dk.loeftet.extension.web.TypedDate;
import java.time.LocalDate;
import org.springframework.lang.Nullable;

/** Reads what people have typed; what cannot be used is refused with the name of the field and the cure. */
public final class Typed {

    private static final int LONGEST = 2000;

    private Typed() {}

    /** A date, or null when nothing was typed. */
    public static @Nullable LocalDate date(String field, @Nullable String text, String cure) {
        return TypedDate.of(field, text, cure);
    }

    /**
     * A free text, or null when nothing was typed.
     *
     * @param what the field as people call it, with its article and a capital letter
     */
    public static @Nullable String text(String field, @Nullable String text, String what) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw new InvalidInput(field, what + " må højst fylde " + LONGEST + " tegn. Skriv kortere.");
        }
        return text.strip();
    }

    /** A free text that must be there. */
    public static String required(String field, @Nullable String text, String what, String cure) {
        String typed = text(field, text, what);
        if (typed == null) {
            throw new InvalidInput(field, cure);
        }
        return typed;
    }
}
