package dk.loeftet.demo;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.lang.Nullable;

/**
 * The past of the demo, {@code demo/historie.yaml}: how cases went that are closed today.
 *
 * @param enabled whether it is written at all
 * @param seed the same one gives the same past
 * @param cases how many cases there have been
 * @param days how long ago the first one was taken in
 * @param parties who is waited for, by kind
 * @param steps the way that cases go
 */
@ConfigurationProperties("loeftet.demo.history")
record DemoHistorySettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("1") long seed,
        @DefaultValue("0") int cases,
        @DefaultValue("0") int days,
        @DefaultValue List<Party> parties,
        @DefaultValue List<Step> steps) {

    /**
     * A partner.
     *
     * @param slowness by this factor it takes longer than others
     */
    record Party(String kind, String id, @DefaultValue("1") double slowness) {}

    /**
     * A wait on the way.
     *
     * @param model key of the process in which it stands
     * @param stage element of the pathway
     * @param deadline working days
     * @param typical median of the working days that it takes; of a planned wait it is when the agreed day lies
     * @param share of the cases that come by here
     */
    record Step(
            String model,
            String stage,
            String activity,
            String waitingOn,
            @Nullable String party,
            @DefaultValue("false") boolean planned,
            int deadline,
            int typical,
            @DefaultValue("1") double share) {}
}
