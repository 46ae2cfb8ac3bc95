package tocsin.edge.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "disk full on db1 | WRONG | '' | disk full on db1",
        "** PROBLEM Service Alert: db1/disk is CRITICAL ** | WRONG | critical | service alert: db1/disk",
        "** RECOVERY Service Alert: db1/disk is OK ** | OVER | ok | service alert: db1/disk",
        "PROBLEM: db1/disk is CRITICAL | WRONG | critical | db1/disk",
        "RECOVERY: db1/disk is OK | OVER | ok | db1/disk",
        "ACKNOWLEDGEMENT: db1/disk is CRITICAL | HELD | critical | db1/disk",
        "[FIRING:2] HighLatency (shop) | WRONG | firing | highlatency (shop)",
        "[RESOLVED] HighLatency (shop) | OVER | resolved | highlatency (shop)",
        "[Alerting] Queue is long | WRONG | alerting | queue is long",
        "[OK] Queue is long | OVER | ok | queue is long",
        "Problem: High CPU load | WRONG | problem | high cpu load",
        "Resolved: High CPU load | OVER | resolved | high cpu load",
        "Re: Fwd: WARNING: High CPU load | WRONG | warning | high cpu load",
        "[FIRING:1] critical: disk | WRONG | critical | disk",
        "ok go home | WRONG | '' | ok go home",
        "RESOLVED: | OVER | resolved | resolved:",
        "'' | WRONG | '' | mail",
      })
  void aSubjectSaysWhatIsWrongOrOver(
      String subject, Subject.Says says, String severity, String about) {
    assertThat(Subject.of(subject)).isEqualTo(new Subject(says, severity, about));
  }
}
