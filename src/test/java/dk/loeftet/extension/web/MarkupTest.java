package dk.loeftet.extension.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser would run is told from what people write. */
class MarkupTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "Hej <SCRIPT\nsrc=//example.dk/x.js>",
                "<iframe srcdoc=x>",
                "<frame src=x>",
                "<object data=x>",
                "<embed/src=x>",
                "<img src=x onerror=alert(1)>",
                "<img src='x'onerror = alert(1)>",
                "<svg/onload=alert(1)>",
                "<p title=\">\" onclick=alert(1)>",
                "<x@y onclick=alert(1)>",
                "<img/src=a@b/onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">her</a>",
                "<a href= 'java\tscript: alert(1)'>",
                "<a href=\"java&#10;script&colon;alert(1)\">",
                "<a href=\"&#x6A;avascript:alert(1)\">",
                "[klik](javascript:alert(1))",
                "javascript:alert(1)",
                "vbscript:msgbox(1)",
                "<a href=data:text/html,x>"
            })
    void whatABrowserWouldRunIsFound(String text) {
        assertThat(Markup.runsIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<3",
                "Vil <b>gerne</b> være tømrer",
                "a < b og c > d",
                "Karen <karen@mail.dk> ringer onsdag = mødedag",
                "Svar til <karen.k+job@mail.example.dk>, onsdag=fri",
                "Har taget kursus i JavaScript: fem dage",
                "Se https://example.dk/?a=1&b=2",
                "Løn <20.000 kr., onsdag=fri",
                "{{7*7}} ${7*7} **fed** [link](https://example.dk)",
                "Opskrift: script til samtalen",
                "A & B; 5 > 3; \"citat\""
            })
    void whatPeopleWriteIsNot(String text) {
        assertThat(Markup.runsIn(text)).isFalse();
    }

    @Test
    void aVeryLongTextTakesNoTime() {
        String text = "<a \"on ".repeat(50_000) + "javascript ".repeat(20_000) + "&#1".repeat(50_000);

        Assertions.assertTimeout(Duration.ofSeconds(2), () -> Markup.runsIn(text));
    }
}
