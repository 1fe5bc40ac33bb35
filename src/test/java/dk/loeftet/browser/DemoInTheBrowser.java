package dk.loeftet.browser;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The people of the demo at work: for each test everybody logs in anew. */
@DemoApplication
abstract class DemoInTheBrowser {

    private final String album;

    @Autowired
    DemoWorld world;

    Crew crew;

    /** @param album the folder of the screenshots */
    DemoInTheBrowser(String album) {
        this.album = album;
    }

    @BeforeEach
    void begin(@LocalServerPort int port) {
        crew = new Crew(port, world, album);
    }

    @AfterEach
    void end() {
        if (crew != null) {
            crew.close();
        }
    }
}
