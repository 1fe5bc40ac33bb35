package dk.loeftet.extension.wait;

import java.util.List;

/** The deadlines that the pathway, the a-kasse referral, hearing and complaint, and the job centre's practice need. */
final class DeadlineKeys {

    static final List<String> NEEDED = """
            screening.due cv.due flag.ack nextTalk.flag infoMeeting.invite infoMeeting.invite.lead infoMeeting.date
            infoMeeting.attendance infoMeeting.reminder.lead infoMeeting.noShow
            guidance.talk guidance.talk.today guidance.answer personalPath.due documents.due
            rkv.order.due rkv.result.due educationPlan.due eligibility.due decision.due start.confirm.lead
            start.confirm.due course.start start.register course.followUp.every education.followUp.every education.end
            followUp.due absence.handle dagpenge.end.warning route.choose course.postTalk.due placement.offer.due
            outcome.1 outcome.3 outcome.6 outcome.12 outcome.record akasse.receive.due akasse.contact.due akasse.talk.due
            akasse.feedback.due akasse.reminder.every
            hearing.answer.due hearing.assess.due hearing.decision.due complaint.period complaint.acknowledge.due
            complaint.reassessment.due complaint.forward.due complaint.result.due physicalLetter.arrival
            akasse.firstTalk.due youth.firstTalk.due youth.firstTalk.target youth.immediateOffer.notice
            youth.finalVisitation.due youth.startWithinHorizon course.status.every course.goNoGo.lead
            course.seatRelease.lead leader.meeting.every steering.meeting.every cluster.meeting.every partner.reply.due
            voksenlaerling.application.due accessRequest.due case.retention placement.weeks.jobReady
            placement.weeks.other jobclub.maxWeeks tempAgency.noOffer.escalate
            """.lines()
            .flatMap(line -> List.of(line.strip().split(" ", -1)).stream())
            .toList();

    private DeadlineKeys() {}
}
