package dk.loeftet.casework.cases;

/** There is no deployed process to start. */
public class PathwayNotDeployed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PathwayNotDeployed(String key) {
        super("Forløbet „" + key + "“ er ikke installeret. Bed din administrator om at installere det, og prøv igen.");
    }
}
