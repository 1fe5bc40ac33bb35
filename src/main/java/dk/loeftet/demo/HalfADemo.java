package dk.loeftet.demo;

/** An earlier start of the demo was stopped before its cases were complete. */
class HalfADemo extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HalfADemo() {
        super("Demoens sager er ikke komplette, fordi en tidligere start blev afbrudt. "
                + "Slet mappen med demoens database, og start igen.");
    }
}
