package dk.loeftet.casework.office;

/** Messages would go out in the name of an office that nobody could answer. */
class OfficeUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String setting;
    private final String missing;
    private final String example;

    /**
     * One setting of one office.
     *
     * @param missing the Danish word for what is not set
     */
    OfficeUnreachable(String name, String setting, String missing, String example) {
        super("The setting " + setting + " is missing");
        this.name = name;
        this.setting = setting;
        this.missing = missing;
        this.example = example;
    }

    String description() {
        return "Kontoret »" + name + "« har " + missing
                + " i opsætningen. Det står under alle beskeder, så uden det kan" + " ingen beskeder sendes.";
    }

    String cure() {
        return "Angiv %s, for eksempel:%n  %s=%s%nSkal der ikke sendes beskeder endnu, så fjern spring.mail.host og loeftet.notification.folder."
                .formatted(setting, setting, example);
    }
}
