package dk.loeftet.extension.notification.mail;

import dk.loeftet.extension.notification.MessageChannel;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Offers mail: into the folder {@code loeftet.notification.folder} where one is set, else to the server of {@code spring.mail}. */
@AutoConfiguration(after = MailSenderAutoConfiguration.class)
@ConditionalOnProperty(name = "loeftet.notification.enabled", matchIfMissing = true)
public class MailAutoConfiguration {

    @Bean
    @ConditionalOnProperty("loeftet.notification.folder")
    MessageChannel folderChannel(@Value("${loeftet.notification.folder}") Path folder) {
        return new FolderChannel(folder);
    }

    @Bean
    @ConditionalOnMissingBean(name = "folderChannel")
    @ConditionalOnBean(JavaMailSenderImpl.class)
    MessageChannel smtpChannel(JavaMailSenderImpl sender) {
        return new SmtpChannel(sender);
    }
}
