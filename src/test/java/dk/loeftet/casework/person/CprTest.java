package dk.loeftet.casework.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CprTest {

    @Test
    void aNumberMayBeWrittenWithOrWithoutItsHyphen() {
        assertThat(Cpr.parse("610190-1234")).isEqualTo(Cpr.parse("6101901234")).isPresent();
        assertThat(new Cpr("6101901234").formatted()).isEqualTo("610190-1234");
    }

    @ParameterizedTest
    @CsvSource({
        "0101900000, 1990-01-01", "0101003999, 1900-01-01", "0101364000, 2036-01-01", "0101374000, 1937-01-01",
        "0101369999, 2036-01-01", "0101379999, 1937-01-01", "0101575000, 2057-01-01", "0101585000, 1858-01-01",
        "0101578999, 2057-01-01", "0101588999, 1858-01-01", "2902004000, 2000-02-29"
    })
    void theSeventhDigitGivesTheCentury(String digits, LocalDate born) {
        assertThat(new Cpr(digits).birthDate()).isEqualTo(born);
    }

    @Test
    void aReplacementNumberHasItsDayRaisedBySixty() {
        Cpr replacement = new Cpr("9112851230");
        assertThat(replacement.isReplacement()).isTrue();
        assertThat(replacement.birthDate()).isEqualTo(LocalDate.of(1985, 12, 31));
        assertThat(new Cpr("3112851230").isReplacement()).isFalse();
    }

    @Test
    void modulusElevenIsNeverChecked() {
        for (int serial = 0; serial < 4000; serial++) {
            assertThat(Cpr.parse("0101%02d%04d".formatted(85, serial))).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0101901",
                "01019012345",
                "010190 1234",
                "01-01-90-1234",
                "0001901234",
                "3201901234",
                "6001901234",
                "9201901234",
                "0113901234",
                "2902011234",
                "3104901234",
                "010190-12E4",
                "٠١٠١٩٠١٢٣٤",
                "010190--1234"
            })
    void whatIsNoNumberIsRefused(String text) {
        assertThat(Cpr.parse(text)).isEmpty();
    }

    @Test
    void aNumberNeverShowsItsLastFourDigitsByAccident() {
        assertThat(new Cpr("6101901234")).hasToString("610190-****");
        assertThatThrownBy(() -> new Cpr("9901901234")).hasMessageNotContaining("1234");
    }

    @ParameterizedTest
    @CsvSource({
        "610190-1234, 610190-****",
        "Ring til 6101901234 nu, Ring til 610190-**** nu",
        "61 01 90 - 1234, 610190-****",
        "101901234, 10190-****",
        "61.01.90/1234, 610190-****",
        "Prøvevej 12, Prøvevej 12",
        "05-11-2026, 05-11-2026"
    })
    void whateverLooksLikeANumberIsMasked(String text, String shown) {
        assertThat(CprMask.mask(text)).isEqualTo(shown);
    }
}
