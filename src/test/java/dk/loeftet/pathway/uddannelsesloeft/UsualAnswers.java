package dk.loeftet.pathway.uddannelsesloeft;

import java.time.LocalDate;
import java.util.Map;

/** How people answer the forms when a case goes the straight road to Faglært. */
final class UsualAnswers {

    /** Stands on the positive list that is in force on {@link Pathwayland#DAY_ONE}. */
    static final String EDUCATION = "industritekniker";

    private UsualAnswers() {}

    static Map<String, Object> to(String taskId, LocalDate today) {
        Map<String, Object> answers = known(taskId, today);
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("Nobody has said how " + taskId + " is usually answered");
        }
        return answers;
    }

    /** The same; empty for a task that does not lie on the straight road. */
    static Map<String, Object> known(String taskId, LocalDate today) {
        return switch (taskId) {
            case "userTask_acknowledgeFlag" -> Map.of("nextStep", "informationsmoede");
            case "userTask_decideCancellations" -> Map.of("noShowDecision", "samtale");
            case "userTask_judgeAbsence" -> Map.of("absenceJudgement", "rimelig-grund");
            case "userTask_decideNoShow" -> Map.of("noShowDecision", "samtale");
            case "userTask_receiveReferral" ->
                Map.of(
                        "referralDecision",
                        "klar",
                        "referralPhase",
                        "maaned-1-3",
                        "referralAccepted",
                        true,
                        "akasseSharingBasis",
                        "samtykke",
                        "akasseSharingScope",
                        "Spørgsmål til henvisningen, og at samtalen er aftalt",
                        "akasseSharingOn",
                        today.toString());
            case "userTask_contactCitizen" ->
                Map.of(
                        "contactResult",
                        "aftalt",
                        "talkOn",
                        today.plusDays(3).toString(),
                        "akasseSharingBasis",
                        "samtykke",
                        "akasseSharingScope",
                        "At samtalen er aftalt",
                        "akasseSharingOn",
                        today.toString());
            case "userTask_answerFund" -> Map.of("fundAnswer", "ja", "answerFromFund", "Medlemmet er opsagt");
            case "userTask_decideReferral" -> Map.of("referralDecision", "klar");
            case "userTask_decideUnreachable" -> Map.of("referralDecision", "igen");
            case "userTask_guidanceTalk" ->
                Map.of("talkResult", "moedt", "talkOn", today.toString(), "talkType", "individuel", "interest", "ja");
            case "userTask_decideMissedTalk" ->
                Map.of(
                        "missedTalkDecision",
                        "ny-dato",
                        "newTalkOn",
                        today.plusDays(7).toString());
            case "userTask_decideNoAnswer" -> Map.of("interest", "ja");
            case "userTask_recordAnswer" -> Map.of("interest", "ja");
            case "userTask_personalPath" ->
                Map.of(
                        "pathChoice",
                        "valgt",
                        "educationId",
                        EDUCATION,
                        "schoolId",
                        Pathwayland.SCHOOL,
                        "distanceKm",
                        12,
                        "placementType",
                        "skole",
                        "monthlyBefore",
                        20_500,
                        "monthlyAfter",
                        22_550);
            case "userTask_collectDocuments" ->
                Map.of("cvReceived", "modtaget", "examReceived", "findes-ikke", "atpReceived", "modtaget");
            case "userTask_documentTalk" -> Map.of("documentDecision", "ny-frist");
            case "userTask_orderRkv" ->
                Map.of(
                        "educationId",
                        EDUCATION,
                        "schoolId",
                        Pathwayland.SCHOOL,
                        "messageToSchool",
                        "Se på erfaringen fra lageret",
                        "schoolSharingBasis",
                        "samtykke",
                        "schoolSharingScope",
                        "Navn, CV og beviser til brug for RKV",
                        "schoolSharingOn",
                        today.toString());
            case "userTask_rkvResult" ->
                Map.of(
                        "rkvAnswer",
                        "euv1",
                        "schoolWeeks",
                        40,
                        "placementMonths",
                        0,
                        "certificateType",
                        "uddannelsesbevis");
            case "userTask_remindSchool" -> Map.of("lateDecision", "ryk");
            case "userTask_getPapers" -> Map.of("papersResult", "sendt");
            case "userTask_decideMissedRkv" ->
                Map.of(
                        "missedRkvDecision",
                        "ny-dato",
                        "rkvNewOn",
                        today.plusDays(7).toString());
            case "userTask_chooseSchool" -> Map.of("rkvNext", "ny-skole", "schoolId", Pathwayland.QUICK_SCHOOL);
            case "userTask_educationPlan" ->
                Map.ofEntries(
                        Map.entry("planAnswer", "enige"),
                        Map.entry("educationId", EDUCATION),
                        Map.entry("schoolId", Pathwayland.SCHOOL),
                        Map.entry("courseStart", today.plusWeeks(6).toString()),
                        Map.entry("courseEnd", today.plusWeeks(46).toString()),
                        Map.entry("followUpEvery", "education.followUp.every"),
                        Map.entry("agreedByCitizen", true),
                        Map.entry("agreedBySchool", true));
            case "userTask_decidePlan" -> Map.of("planAnswer", "plan");
            case "userTask_checkEligibility" ->
                Map.of("grantDate", today.toString(), "educationId", EDUCATION, "factsConfirmed", true);
            case "userTask_decide" ->
                Map.of("decision", "bevilget", "grantedTrack", "UDDANNELSESLOEFT_110", "fullyFavourable", "ja");
            case "userTask_awaitHearing" ->
                Map.of("hearingReply", "svar", "hearingAnswer", "Jeg har haft arbejde i mellemtiden");
            case "userTask_assessHearing" -> Map.of("hearingAssessment", "Svaret ændrer ikke noget");
            case "userTask_registerComplaint" ->
                Map.of(
                        "complaintFiled",
                        "ja",
                        "complaintReceivedOn",
                        today.toString(),
                        "complaintText",
                        "Jeg er ikke enig");
            case "userTask_decideLate" ->
                Map.of("lateComplaint", "behandl", "lateReasons", "Borgeren var indlagt på sygehus");
            case "userTask_reassess" ->
                Map.of("reassessment", "fastholdt", "reassessmentReasons", "Der er ikke kommet nyt frem");
            case "userTask_forward" -> Map.of("complaintFileComplete", true);
            case "userTask_boardResult" ->
                Map.of(
                        "boardResult",
                        "stadfaestet",
                        "boardDecidedOn",
                        today.toString(),
                        "boardReasons",
                        "Betingelserne er ikke opfyldt");
            case "userTask_reopen" -> Map.of("reopening", "genaabnet", "reopeningReasons", "Borgeren vil gerne i gang");
            case "userTask_afterDeath" ->
                Map.of("afterDeath", "bortfaldet", "deathReasons", "Boet er udlagt uden behandling");
            case "userTask_chooseDecision" -> Map.of("decisionInForce", "seneste");
            case "userTask_grantLost" -> Map.of("grantLostTold", true);
            case "userTask_confirmStart" ->
                Map.of("courseStart", today.plusWeeks(2).toString(), "startStatus", "bekraeftet");
            case "userTask_registerStart" -> Map.of("startStatus", "moedt", "startedOn", today.toString());
            case "userTask_handleCourseChange" ->
                Map.of(
                        "startStatus",
                        "ny-dato",
                        "courseStart",
                        today.plusWeeks(6).toString(),
                        "courseEnd",
                        today.plusWeeks(46).toString());
            case "userTask_contactNoShow" ->
                Map.of(
                        "startStatus",
                        "udsat",
                        "courseStart",
                        today.plusWeeks(1).toString(),
                        "courseEnd",
                        today.plusWeeks(41).toString());
            case "userTask_handleAbsence" -> Map.of("absenceFrom", today.toString(), "absenceResult", "tilbage");
            case "userTask_correctDagpengeEnd" ->
                Map.of("dagpengeEnd", today.plusMonths(6).toString());
            case "userTask_notePlacement" ->
                Map.of(
                        "companyId",
                        Pathwayland.COMPANY,
                        "placementKind",
                        "praktik",
                        "openingFrom",
                        today.plusWeeks(4).toString(),
                        "companySharingBasis",
                        "ingen");
            case "userTask_findPlacement" ->
                Map.of(
                        "placementResult",
                        "fundet",
                        "companyId",
                        Pathwayland.COMPANY,
                        "placementKind",
                        "praktik",
                        "openingFrom",
                        today.plusWeeks(4).toString(),
                        "companySharingBasis",
                        "ingen");
            case "userTask_considerDagpenge" ->
                Map.of("dagpengeEnd", today.plusWeeks(8).toString(), "dagpengeChoice", "fortsaetter");
            case "userTask_missedClosingTalk" ->
                Map.of("closingRetry", "uden-samtale", "afterEducation", "jobsoegning");
            case "userTask_declinedOffer" -> Map.of("nextOffer", "kontaktforloeb");
            case "userTask_followUp" ->
                Map.of(
                        "followedUpOn",
                        today.toString(),
                        "followUpResult",
                        "gennemfoert",
                        "completedOn",
                        today.toString());
            case "userTask_chooseRoute" -> Map.of("route", "uaendret", "routeFrom", today.toString());
            case "userTask_closingTalk" ->
                Map.of("closingTalkResult", "holdt", "closingTalkOn", today.toString(), "afterEducation", "job");
            case "userTask_placementOffer" -> Map.of("offer", "jobformidling", "offerAnswer", "ja");
            case "userTask_recordOutcome" -> Map.of("employmentStatus", "job", "weeklyHours", 37);
            case "userTask_ambassadorAgree" ->
                Map.of(
                        "talkDecision",
                        "aftalt",
                        "agreedTalkOn",
                        today.plusDays(7).toString(),
                        "talkPlace",
                        "kl. 10.30 i jobcentret");
            case "userTask_threePartyAgree" ->
                Map.of(
                        "talkDecision",
                        "aftalt",
                        "talkWith",
                        "uddannelsesambassadoer",
                        "agreedTalkOn",
                        today.plusDays(7).toString(),
                        "talkPlace",
                        "kl. 10.30 i jobcentret");
            case "userTask_ambassadorRecord", "userTask_threePartyRecord" -> Map.of("talkOutcome", "holdt");
            case "userTask_endPause" -> Map.of("pauseChoice", "genoptag");
            default -> Map.of();
        };
    }
}
