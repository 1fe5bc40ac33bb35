package dk.loeftet.extension.bottleneck;

import dk.loeftet.extension.bottleneck.figure.CaseTally;
import dk.loeftet.extension.bottleneck.figure.Dimension;
import dk.loeftet.extension.bottleneck.figure.Figures;
import dk.loeftet.extension.bottleneck.figure.Place;
import java.util.Optional;

/** The answer in words: the place where most case-days are lost, whom it waits on, and how long. */
final class Headline {

    private final Overview overview;
    private final Wording wording;
    private final Words words;

    Headline(Overview overview, Wording wording) {
        this.overview = overview;
        this.wording = wording;
        words = wording.words();
    }

    String text() {
        if (overview.isEmpty()) {
            return words.say("headline.no-cases");
        }
        return overview.worst()
                .map(spot -> words.say("headline", where(spot), howMany(spot), howLong(spot)))
                .orElseGet(() -> words.say("headline.nothing-late"));
    }

    private String where(String spot) {
        Place place = overview.place(Dimension.SPOT, spot);
        String name = nameOf(place);
        if (place.party() != null) {
            return words.say("where.party", name, wording.party(place.party()));
        }
        Figures figures = overview.figures(Dimension.SPOT, spot);
        if (figures.overdue > 0 && figures.untaken * 2 >= figures.overdue) {
            return words.say("where.untaken", name);
        }
        return place.waitingOn() == null
                ? words.say("where", name)
                : words.say("where.waiting-on", name, wording.waitingOn(place.waitingOn()));
    }

    private static String nameOf(Place place) {
        return Optional.ofNullable(place.stageName())
                .or(() -> Optional.ofNullable(place.activityName()))
                .orElse(place.activity());
    }

    private String howMany(String spot) {
        CaseTally.Count cases = overview.cases(Dimension.SPOT, spot);
        return cases.overdue() > 0
                ? words.say("cases.overdue", counted(cases.overdue()))
                : words.say("cases.no-deadline", counted(cases.cases()));
    }

    private String counted(int cases) {
        return cases == 1 ? words.say("cases.one") : words.say("cases.many", wording.count(cases));
    }

    private String howLong(String spot) {
        Figures figures = overview.figures(Dimension.SPOT, spot);
        return figures.lengths()
                .quantile(0.5)
                .map(median -> words.say(
                        median.atLeast() ? "median.at-least" : "median", againstAgreed(median.days(), figures)))
                .orElse("");
    }

    private String againstAgreed(double median, Figures figures) {
        String days = workingDays(median);
        return figures.agreed == 0
                ? days
                : words.say("median.agreed", days, wording.number(figures.agreedDays / figures.agreed));
    }

    private String workingDays(double days) {
        String number = wording.number(days);
        return "1".equals(number) ? words.say("days.one") : words.say("days.many", number);
    }
}
