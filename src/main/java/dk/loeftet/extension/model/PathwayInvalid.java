package dk.loeftet.extension.model;

/** A {@code pathway.yaml} cannot be used; the message names the file and the cure in Danish. */
public class PathwayInvalid extends RuntimeException {

    public PathwayInvalid(String message) {
        super(message);
    }

    public PathwayInvalid(String message, Throwable cause) {
        super(message, cause);
    }
}
