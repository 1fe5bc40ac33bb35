package dk.loeftet.extension.form;

/** Why something was refused; the code is what a program may rely on. */
enum Reason {
    REQUIRED(22000),
    UNKNOWN_FIELD(22001),
    WRONG_TYPE(22002),
    NO_SUCH_OPTION(22003),
    OUT_OF_RANGE(22004),
    WRONG_LENGTH(22005),
    WRONG_PATTERN(22006),
    READ_ONLY(22007),
    NO_CASE(22008),
    UNDECLARED_FIELD(22009),
    UNDECLARED_VARIABLE(22020),
    WRONG_VARIABLE_TYPE(22021),
    VARIABLE_TOO_LONG(22022),
    NO_SUCH_VARIABLE_VALUE(22023),
    UNKNOWN_PROCESS(22024),
    REFUSED_BY_STORE(22900);

    private final int code;

    Reason(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
