package tocsin.response.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.response.incident.Incident;
import tocsin.response.incident.Incidents;
import tocsin.response.paging.Delivery;
import tocsin.response.paging.Page;
import tocsin.response.paging.PageMessage;
import tocsin.response.paging.Pages;
import tocsin.response.paging.PagingFact;
import tocsin.response.service.Service;

/// Makes what a courier carries out of pages that were handed over.
final class Deliveries {
  private final Incidents incidents;
  private final Pages pages;
  private final Directory directory;

  Deliveries(Incidents incidents, Pages pages, Directory directory) {
    this.incidents = incidents;
    this.pages = pages;
    this.directory = directory;
  }

  List<Delivery> of(List<PagingFact> facts) {
    List<Delivery> deliveries = new ArrayList<>();
    for (PagingFact fact : facts) {
      if (fact instanceof PagingFact.PageHandedOver h) {
        pages.find(h.page()).map(p -> delivery(p, h.attempt())).ifPresent(deliveries::add);
      }
    }
    return deliveries;
  }

  private Delivery delivery(Page p, int attempt) {
    Incident i = incidents.find(p.incident()).orElseThrow();
    return new Delivery(p.id(), attempt, p.id().value(), p.contact(), message(i, p));
  }

  /// Links are added where the public address is known.
  private PageMessage message(Incident i, Page p) {
    return new PageMessage(
        i.id(),
        p.user(),
        i.severity(),
        i.service(),
        i.title(),
        i.milestones().opened(),
        p.because(),
        runbook(i),
        Optional.empty());
  }

  /// The monitor that fired knows better what to try than its service does.
  private Optional<String> runbook(Incident i) {
    return i.alerts().stream()
        .flatMap(a -> directory.runbookOfMonitor(a.key()).stream())
        .findFirst()
        .or(() -> directory.service(i.service()).flatMap(Service::runbook));
  }
}
