package dk.loeftet.extension.web;

/** Whether a text can be kept and shown. */
public final class PlainText {

    private PlainText() {}

    /**
     * Without control characters other than the ends of lines and tabs, and without half characters: a database refuses
     * some of them, and only when it is too late.
     */
    public static boolean isReadable(String text) {
        return text.codePoints()
                .noneMatch(c -> (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                        || Character.getType(c) == Character.SURROGATE);
    }
}
