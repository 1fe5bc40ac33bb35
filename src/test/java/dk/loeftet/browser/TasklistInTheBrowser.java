package dk.loeftet.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.loeftet.casework.tasklist.Scene;
import dk.loeftet.casework.tasklist.TasklistTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * One browser for a class of tests that look at the {@link Scene}. Each class names a property of its own and so has an
 * application of its own: the web applications know by static fields only the one that started last.
 */
@TasklistTest
abstract class TasklistInTheBrowser {

    static Browser browser;

    @Autowired
    Scene scene;

    @BeforeAll
    static void open(@LocalServerPort int port) {
        browser = Browser.open(port);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
            browser = null;
        }
    }

    @BeforeEach
    void people() {
        scene.prepare();
    }

    static Locator button(Page page, String name) {
        return Crew.button(page, name);
    }

    /** The card with this heading. */
    static Locator card(Page page, String title) {
        return page.locator(".loeftet-card")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(title).setExact(true))));
    }
}
