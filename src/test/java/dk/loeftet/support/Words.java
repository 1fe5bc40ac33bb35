package dk.loeftet.support;

/** Camunda's own words as a Danish person reads them, for tests that find a thing by what is written on it. */
public final class Words {

    public static final String USERNAME = "Brugernavn";
    public static final String PASSWORD = "Adgangskode";
    public static final String LOG_IN = "Log ind";
    public static final String CLAIM = "Tag opgaven";
    public static final String COMPLETE = "Fuldfør";
    public static final String SAVE = "Gem";
    public static final String CLOSE = "Luk";
    public static final String HISTORY = "Historik";
    public static final String DIAGRAM = "Diagram";
    public static final String DESCRIPTION = "Beskrivelse";
    public static final String START_PROCESS = "Start forløb";
    public static final String SHORTCUTS = "Genvejstaster";

    private Words() {}
}
