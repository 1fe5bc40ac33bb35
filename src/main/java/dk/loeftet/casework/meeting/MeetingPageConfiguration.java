package dk.loeftet.casework.meeting;

import dk.loeftet.casework.tasklist.TasklistPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the page of the meetings to those who may look at them. */
@Configuration(proxyBeanMethods = false)
class MeetingPageConfiguration {

    @Bean
    TasklistPage meetingsPage() {
        return new TasklistPage("meetings", 40, caller -> caller.hasAny(MeetingController.READERS));
    }
}
