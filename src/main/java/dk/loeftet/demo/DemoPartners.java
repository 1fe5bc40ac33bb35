package dk.loeftet.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Partners with contacts and agreements, and the rules that name people on new cases. */
@Component
@Profile("demo")
class DemoPartners {

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoPartners(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void create(DemoSettings settings) {
        settings.partners().forEach(this::partner);
        settings.routing().forEach(this::routing);
    }

    private void partner(DemoSettings.PartnerEntry partner) {
        jdbc.sql("""
                        insert into partner (id, kind, name, cvr, phone, email)
                        values (:id, :kind, :name, :cvr, :phone, :email)
                        """).paramSource(partner).update();
        for (String alias : partner.aliases()) {
            jdbc.sql("insert into partner_alias (partner_id, alias) values (:partner, :alias)")
                    .param("partner", partner.id())
                    .param("alias", alias)
                    .update();
        }
        for (DemoSettings.Contact contact : partner.contacts()) {
            jdbc.sql("""
                            insert into partner_contact (id, partner_id, name, job_title, phone, email)
                            values (:id, :partner, :name, :jobTitle, :phone, :email)
                            """)
                    .param("id", UUID.randomUUID())
                    .param("partner", partner.id())
                    .param("name", contact.name())
                    .param("jobTitle", contact.jobTitle())
                    .param("phone", contact.phone())
                    .param("email", contact.email())
                    .update();
        }
        for (DemoSettings.Agreement agreement : partner.agreements()) {
            jdbc.sql("""
                            insert into partner_agreement (id, partner_id, deadline_key, amount, unit, valid_from)
                            values (:id, :partner, :deadline, :amount, :unit, :validFrom)
                            """)
                    .param("id", UUID.randomUUID())
                    .param("partner", partner.id())
                    .param("deadline", agreement.deadline())
                    .param("amount", agreement.amount())
                    .param("unit", agreement.unit())
                    .param("validFrom", LocalDate.now(clock).minusYears(2))
                    .update();
        }
    }

    private void routing(DemoSettings.RoutingEntry rule) {
        jdbc.sql("""
                        insert into routing_rule (id, office_id, role_id, akasse_id, trade, user_id)
                        values (:id, :office, :role, :akasse, :trade, :user)
                        """)
                .param("id", UUID.randomUUID())
                .param("office", rule.office())
                .param("role", rule.role())
                .param("akasse", rule.akasse())
                .param("trade", rule.trade())
                .param("user", rule.user())
                .update();
    }
}
