package tocsin.response.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
  /// Incidents that a message names beside its own.
  private static final int MOST_NAMED = 5;

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
      if (fact instanceof PagingFact.PageHandedOver h && h.within().isEmpty()) {
        List<PagingFact.PageHandedOver> within = within(h, facts);
        pages.find(h.page()).map(p -> delivery(p, h.attempt(), within)).ifPresent(deliveries::add);
      }
    }
    return deliveries;
  }

  private static List<PagingFact.PageHandedOver> within(
      PagingFact.PageHandedOver lead, List<PagingFact> facts) {
    return facts.stream()
        .filter(PagingFact.PageHandedOver.class::isInstance)
        .map(PagingFact.PageHandedOver.class::cast)
        .filter(h -> h.within().filter(lead.page()::equals).isPresent())
        .toList();
  }

  /// A message that tells of more has a key of its own, so that whoever drops repeats by their key
  /// does not drop what is new in it.
  private Delivery delivery(Page p, int attempt, List<PagingFact.PageHandedOver> others) {
    Incident i = incidents.find(p.incident()).orElseThrow();
    String key =
        others.isEmpty()
            ? p.id().value()
            : p.id() + "+" + others.size() + "-" + others.getLast().page();
    return new Delivery(p.id(), attempt, key, p.contact(), message(i, p, others));
  }

  /// `Disk is full, and 3 more: INC-4, INC-5, INC-6`.
  private static String title(Incident i, List<PagingFact.PageHandedOver> others) {
    String more =
        others.stream()
            .map(h -> h.incident().value())
            .limit(MOST_NAMED)
            .collect(Collectors.joining(", "));
    return others.isEmpty()
        ? i.title()
        : i.title()
            + ", and "
            + others.size()
            + " more: "
            + more
            + (others.size() > MOST_NAMED ? " and others" : "");
  }

  /// Links are added where the public address is known.
  private PageMessage message(Incident i, Page p, List<PagingFact.PageHandedOver> others) {
    return new PageMessage(
        i.id(),
        p.user(),
        i.severity(),
        i.service(),
        title(i, others),
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
