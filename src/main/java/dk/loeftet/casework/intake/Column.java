package dk.loeftet.casework.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of a list and, by the same names, the fields of the page. */
enum Column {
    CPR("cpr", "CPR-nummer", 40, true),
    FIRST_NAME("fornavn", "fornavn", 200, true),
    LAST_NAME("efternavn", "efternavn", 200, true),
    ADDRESS("adresse", "adresse", 300, false),
    POSTAL_CODE("postnr", "postnummer", 10, false),
    CITY("by", "by", 100, false),
    MUNICIPALITY("kommune", "kommune", 40, true),
    PHONE("telefon", "telefonnummer", 32, false),
    EMAIL("email", "e-mailadresse", 200, false),
    UNEMPLOYED_SINCE("ledig_fra", "ledig fra", 40, true),
    BENEFIT("ydelse", "ydelse", 40, true),
    AKASSE("a_kasse", "a-kasse", 200, false),
    HIGHEST_EDUCATION("hoejeste_uddannelse", "højeste uddannelse", 40, false),
    EDUCATION_COMPLETED("uddannelse_afsluttet", "uddannelse afsluttet", 40, false),
    EDUCATION_LAST_USED("sidst_anvendt", "uddannelse sidst anvendt", 40, false),
    TRADE("branche", "branche", 100, false),
    WISH("oenske", "ønske", 2000, false),
    DIGITAL_POST_EXEMPT("digital_post_fritaget", "fritaget for Digital Post", 40, false),
    NEMSMS("nemsms", "NemSMS", 40, false),
    PROTECTED("navne_adressebeskyttet", "navne- og adressebeskyttet", 40, false),
    NOTICE_PERIOD("opsigelsesperiode", "opsigelsesperiode", 40, false),
    ADVISER("sagsbehandler", "sagsbehandler", 200, false),
    NEXT_TALK("naeste_samtale", "næste samtale", 40, false),
    STAGE("trin", "trin", 100, false);

    private static final Map<String, Column> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(column -> column.columnName, Function.identity()));

    private final String columnName;
    private final String label;
    private final int maxLength;
    private final boolean required;

    Column(String columnName, String label, int maxLength, boolean required) {
        this.columnName = columnName;
        this.label = label;
        this.maxLength = maxLength;
        this.required = required;
    }

    String columnName() {
        return columnName;
    }

    /** What people call it, for messages. */
    String label() {
        return label;
    }

    /** The room that the tables have for it. */
    int maxLength() {
        return maxLength;
    }

    boolean required() {
        return required;
    }

    static Optional<Column> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    static List<Column> allRequired() {
        return Arrays.stream(values()).filter(Column::required).toList();
    }
}
