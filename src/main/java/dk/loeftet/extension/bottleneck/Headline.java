package dk.loeftet.extension.bottleneck;

import java.util.Optional;

/** The answer in words: the place where most case-days are lost, whom it waits on, and how long. */
final class Headline {

    private final Overview overview;
    private final Wording words;

    Headline(Overview overview, Wording words) {
        this.overview = overview;
        this.words = words;
    }

    String text() {
        if (overview.isEmpty()) {
            return words.say("Der er ingen sager i perioden.", "There are no cases in the period.");
        }
        return overview.worst()
                .map(spot -> words.say("Sagerne står længst ", "Cases stand longest ") + where(spot) + ": "
                        + howMany(spot) + howLong(spot) + ".")
                .orElse(words.say(
                        "Ingen åbne sager har stået længere end aftalt.",
                        "No open case has stood longer than agreed."));
    }

    private String where(String spot) {
        Place place = overview.place(Dimension.SPOT, spot);
        String step = words.say("ved ", "at ") + nameOf(place);
        if (place.party() != null) {
            return step + words.say(" hos ", " with ") + words.party(place.party());
        }
        Figures figures = overview.figures(Dimension.SPOT, spot);
        if (figures.overdue > 0 && figures.untaken * 2 >= figures.overdue) {
            return step + words.say(", hvor ingen har taget opgaverne", ", where nobody has taken the tasks");
        }
        return place.waitingOn() == null
                ? step
                : step + words.say(", hvor der ventes på ", ", waiting for ") + words.waitingOn(place.waitingOn());
    }

    private static String nameOf(Place place) {
        return Optional.ofNullable(place.stageName())
                .or(() -> Optional.ofNullable(place.activityName()))
                .orElse(place.activity());
    }

    private String howMany(String spot) {
        CaseTally.Count cases = overview.cases(Dimension.SPOT, spot);
        return cases.overdue() > 0
                ? counted(cases.overdue()) + words.say(" over fristen", " past the deadline")
                : counted(cases.cases()) + words.say(" uden frist", " without a deadline");
    }

    private String counted(int cases) {
        return cases == 1 ? words.say("1 sag", "1 case") : words.count(cases) + words.say(" sager", " cases");
    }

    private String howLong(String spot) {
        Figures figures = overview.figures(Dimension.SPOT, spot);
        String agreed = figures.agreed == 0
                ? ""
                : words.say(" mod aftalt ", " against the agreed ") + words.number(figures.agreedDays / figures.agreed);
        return figures.lengths()
                .quantile(0.5)
                .map(median -> ", median " + (median.atLeast() ? words.say("mindst ", "at least ") : "")
                        + workingDays(median.days()) + agreed)
                .orElse("");
    }

    private String workingDays(double days) {
        String number = words.number(days);
        return number
                + ("1".equals(number)
                        ? words.say(" arbejdsdag", " working day")
                        : words.say(" arbejdsdage", " working days"));
    }
}
