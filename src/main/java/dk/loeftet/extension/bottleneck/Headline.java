package dk.loeftet.extension.bottleneck;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The answer in words: the place where most case-days are lost, whom it waits on, and how long. */
final class Headline {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final Overview overview;
    private final PlaceNames names;

    Headline(Overview overview, PlaceNames names) {
        this.overview = overview;
        this.names = names;
    }

    String text() {
        if (overview.values(Dimension.SPOT).isEmpty()) {
            return "Der er ingen sager i perioden.";
        }
        return overview.values(Dimension.SPOT).stream()
                .max(Comparator.comparingDouble(this::lost))
                .filter(spot -> lost(spot) > 0)
                .map(spot -> "Sagerne står længst " + where(spot) + ": " + howMany(spot) + howLong(spot) + ".")
                .orElse("Ingen åbne sager har stået længere end aftalt.");
    }

    private double lost(String spot) {
        return overview.cases(Dimension.SPOT, spot).lostDays();
    }

    private String where(String spot) {
        Place place = overview.place(Dimension.SPOT, spot);
        String step = "ved " + nameOf(place);
        if (place.party() != null) {
            return step + " hos " + names.party(place.party());
        }
        Figures figures = overview.figures(Dimension.SPOT, spot);
        if (figures.overdue > 0 && figures.untaken * 2 >= figures.overdue) {
            return step + ", hvor ingen har taget opgaverne";
        }
        return place.waitingOn() == null ? step : step + ", hvor der ventes på " + names.waitingOn(place.waitingOn());
    }

    private static String nameOf(Place place) {
        return Optional.ofNullable(place.stageName())
                .or(() -> Optional.ofNullable(place.activityName()))
                .orElse(place.activity());
    }

    private String howMany(String spot) {
        CaseTally.Count cases = overview.cases(Dimension.SPOT, spot);
        return cases.overdue() > 0
                ? counted(cases.overdue()) + " over fristen"
                : counted(cases.cases()) + " uden frist";
    }

    private static String counted(int cases) {
        return cases == 1 ? "1 sag" : cases + " sager";
    }

    private String howLong(String spot) {
        Figures figures = overview.figures(Dimension.SPOT, spot);
        String agreed = figures.agreed == 0 ? "" : " mod aftalt " + number(figures.agreedDays / figures.agreed);
        return figures.lengths()
                .quantile(0.5)
                .map(median -> ", median " + (median.atLeast() ? "mindst " : "") + workingDays(median.days()) + agreed)
                .orElse("");
    }

    private static String workingDays(double days) {
        String number = number(days);
        return number + ("1".equals(number) ? " arbejdsdag" : " arbejdsdage");
    }

    private static String number(double days) {
        if (days >= 10) {
            return String.valueOf(Math.round(days));
        }
        String written = String.format(DANISH, "%.1f", days);
        return written.endsWith(",0") ? written.substring(0, written.length() - 2) : written;
    }
}
