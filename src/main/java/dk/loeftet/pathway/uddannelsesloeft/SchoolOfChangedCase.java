package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.control.CaseInstances;
import dk.loeftet.casework.partner.Partner;
import dk.loeftet.casework.sharing.PartnerLeaves;
import dk.loeftet.extension.notification.Notifications;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A school that was asked for an assessment does not go on with it when the case gets another school, which is asked anew. */
@Component
class SchoolOfChangedCase implements PartnerLeaves {

    private static final String ASSESSMENT = "bestil-rkv";
    private static final String ORDER = "userTask_orderRkv";

    private final RkvRequests requests;
    private final Notifications notifications;
    private final CaseInstances instances;
    private final RuntimeService runtimeService;
    private final TrustedCalls trusted;
    private final JdbcClient jdbc;
    private final Clock clock;

    SchoolOfChangedCase(
            RkvRequests requests,
            Notifications notifications,
            CaseInstances instances,
            RuntimeService runtimeService,
            TrustedCalls trusted,
            JdbcClient jdbc,
            Clock clock) {
        this.requests = requests;
        this.notifications = notifications;
        this.instances = instances;
        this.runtimeService = runtimeService;
        this.trusted = trusted;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<String> obstacle(CaseFile file, String partnerKind) {
        if (!Partner.SCHOOL.equals(partnerKind)) {
            return Optional.empty();
        }
        if (file.schoolId() == null) {
            return Optional.of("Sagen har ingen skole endnu. Skolen vælges i opgaven »Lav personlig vej og økonomi«.");
        }
        return holdsASeat(file.caseNumber())
                ? Optional.of(
                        "Borgeren har plads på skolen efter en aftalt uddannelsesplan. Skal skolen skiftes, så bed"
                                + " teamlederen flytte sagen til »Uddannelsesplan«. Så bliver pladsen afmeldt.")
                : Optional.empty();
    }

    @Override
    public List<String> announces(CaseFile file, String partnerKind) {
        return isAsked(file, partnerKind)
                ? List.of("Bestillingen af RKV trækkes tilbage, og opgaven »Bestil RKV hos skolen« åbnes igen.")
                : List.of();
    }

    @Override
    public Set<String> endsWaitsIn(CaseFile file, String partnerKind) {
        return isAsked(file, partnerKind)
                ? assessments(file).map(ProcessInstance::getId).collect(Collectors.toSet())
                : Set.of();
    }

    @Override
    public boolean leaves(CaseFile file, String partnerKind) {
        if (!isAsked(file, partnerKind)) {
            return false;
        }
        requests.askedSchool(file.caseNumber())
                .ifPresent(school -> notifications.queue(
                        new Notifications.Origin(file.processInstanceId(), ORDER),
                        file.caseNumber(),
                        "rkv-trukket",
                        Partner.SCHOOL,
                        school));
        requests.withdrawn(file.caseNumber());
        assessments(file).forEach(this::orderAnew);
        return true;
    }

    private boolean isAsked(CaseFile file, String partnerKind) {
        return Partner.SCHOOL.equals(partnerKind)
                && requests.askedSchool(file.caseNumber()).isPresent();
    }

    private Stream<ProcessInstance> assessments(CaseFile file) {
        return instances.withoutThePause(file.caseNumber()).stream()
                .filter(instance -> instance.getProcessDefinitionId().startsWith(ASSESSMENT + ":"));
    }

    /** The order asks for the basis for sharing with the new school, so nothing goes there before. */
    private void orderAnew(ProcessInstance assessment) {
        trusted.call(() -> {
            ActivityInstance tree = runtimeService.getActivityInstance(assessment.getId());
            ProcessInstanceModificationBuilder anew = runtimeService
                    .createProcessInstanceModification(assessment.getId())
                    .startBeforeActivity(ORDER);
            for (ActivityInstance open : tree.getChildActivityInstances()) {
                anew.cancelActivityInstance(open.getId());
            }
            anew.execute();
            return null;
        });
    }

    private boolean holdsASeat(String caseNumber) {
        return jdbc.sql("""
                        select count(*) from education_plan p join case_file c on c.id = p.case_id
                        where c.case_number = :caseNumber and p.withdrawn_at is null and p.ends_on >= :today
                        """)
                        .param("caseNumber", caseNumber)
                        .param("today", LocalDate.now(clock))
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
