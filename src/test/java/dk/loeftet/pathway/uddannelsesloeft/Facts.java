package dk.loeftet.pathway.uddannelsesloeft;

import java.util.HashMap;
import java.util.Map;

/** What is known of a citizen when the screening decision is asked. A fact that is absent was never sent. */
record Facts(Map<String, Object> values) {

    static Facts of(String benefitType, Integer age, String education) {
        return new Facts(Map.of())
                .with("effectiveDate", "2025-03-03")
                .with("benefitType", benefitType)
                .with("age", age)
                .with("highestVocationalEducation", education);
    }

    Facts with(String name, Object value) {
        var changed = new HashMap<>(values);
        changed.put(name, value);
        return new Facts(changed);
    }

    Facts withAll(Facts more) {
        var changed = new HashMap<>(values);
        changed.putAll(more.values);
        return new Facts(changed);
    }

    Facts without(String name) {
        var changed = new HashMap<>(values);
        changed.remove(name);
        return new Facts(changed);
    }

    Facts yearsSinceUsed(Integer years) {
        return with("yearsSinceUsed", years);
    }

    Facts onList(Boolean onList) {
        return with("targetEducationOnNationalList", onList);
    }

    Facts on(Object effectiveDate) {
        return with("effectiveDate", effectiveDate);
    }

    Facts unemployed(Integer weeks, Integer months) {
        return with("unemploymentWeeks", weeks).with("unemploymentMonthsFromStart", months);
    }

    String text(String name) {
        return (String) values.get(name);
    }

    Integer number(String name) {
        return (Integer) values.get(name);
    }

    boolean isTrue(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    boolean isFalse(String name) {
        return Boolean.FALSE.equals(values.get(name));
    }
}
