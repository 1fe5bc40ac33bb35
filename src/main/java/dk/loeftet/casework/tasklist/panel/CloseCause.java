package dk.loeftet.casework.tasklist.panel;

import java.util.Arrays;
import java.util.List;
import org.springframework.lang.Nullable;

/** Why a case is closed, as a choice: each has its own end in the model. */
enum CloseCause {
    MOVED("flyttet", "Borgeren er flyttet til en anden kommune"),
    REGRETTED("fortrudt", "Borgeren har fortrudt"),
    DEAD("doed", "Borgeren er død"),
    OTHER("andet", "En anden årsag");

    /** The variable by which the model learns it. */
    static final String VARIABLE = "closeCause";

    private final String code;
    private final String danishName;

    CloseCause(String code, String danishName) {
        this.code = code;
        this.danishName = danishName;
    }

    String code() {
        return code;
    }

    /** The cause with this code; none given is another one. */
    static CloseCause of(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return OTHER;
        }
        return Arrays.stream(values())
                .filter(cause -> cause.code.equals(code.strip()))
                .findFirst()
                .orElseThrow(() ->
                        new FieldError("cause", "Vælg, hvorfor sagen lukkes: flyttet, fortrudt, død eller andet."));
    }

    static List<CloseChoices.Cause> choices() {
        return Arrays.stream(values())
                .map(cause -> new CloseChoices.Cause(cause.code, cause.danishName))
                .toList();
    }
}
