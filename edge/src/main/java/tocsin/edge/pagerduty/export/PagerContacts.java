package tocsin.edge.pagerduty.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tocsin.response.moving.Packing;
import tocsin.response.moving.Part;

/// How one user is reached. Contact methods get plain names, `sms`, `sms-2`; what only PagerDuty's
/// own app can receive is left.
final class PagerContacts {
  private static final Map<String, String> KINDS =
      Map.of(
          "email_contact_method", "email",
          "phone_contact_method", "voice",
          "sms_contact_method", "sms");

  private final Packing packing;
  private final Part user;
  private final String name;
  private final Map<String, String> named = new LinkedHashMap<>();
  private final List<Map<String, Object>> methods = new ArrayList<>();

  PagerContacts(Packing packing, Part user, String name) {
    this.packing = packing;
    this.user = user;
    this.name = name;
    user.list("contact_methods").forEach(this::method);
    if (!methods.isEmpty()) {
      packing.attention(
          user,
          name,
          methods.size() + " contact methods were never tried from here",
          "send a test page to each under Settings, People");
    }
  }

  List<Map<String, Object>> methods() {
    return methods;
  }

  private void method(Part method) {
    String type = method.text("type").replaceFirst("_reference$", "");
    String kind = KINDS.getOrDefault(type, "");
    if (kind.isEmpty()) {
      packing.left(
          method, name, "contact method of type '" + type + "'", "add one that is told from here");
    } else if (address(method, kind).isEmpty()) {
      packing.left(
          method,
          name,
          "contact method '" + method.text("summary") + "' has no address",
          "export users with include[]=contact_methods, or add it here");
    } else {
      long before = methods.stream().filter(m -> kind.equals(m.get("kind"))).count();
      String id = before == 0 ? kind : kind + "-" + (before + 1);
      named.put(method.text("id"), id);
      boolean verified =
          method.text("enabled").equals("true") && !method.text("blacklisted").equals("true");
      methods.add(
          Map.of("kind", kind, "id", id, "address", address(method, kind), "verified", verified));
    }
  }

  private static String address(Part method, String kind) {
    String address = method.text("address");
    if (kind.equals("email") || address.isEmpty()) {
      return address;
    }
    String digits = address.replaceAll("\\D", "");
    return address.startsWith("+")
        ? "+" + digits
        : "+" + method.number("country_code").orElse(1L) + digits.replaceFirst("^0+", "");
  }

  List<Map<String, Object>> rules() {
    List<Map<String, Object>> rules = new ArrayList<>();
    for (Part rule : user.list("notification_rules")) {
      String contact = named.getOrDefault(rule.in("contact_method").text("id"), "");
      if (!contact.isEmpty()) {
        rules.add(
            Map.of(
                "urgency",
                rule.text("urgency").equals("low") ? "low" : "high",
                "delay",
                rule.number("start_delay_in_minutes").orElse(0L) + "m",
                "contact",
                contact));
      }
    }
    if (rules.isEmpty() && !methods.isEmpty()) {
      String first = String.valueOf(methods.getFirst().get("id"));
      rules.add(Map.of("urgency", "high", "delay", "0m", "contact", first));
      rules.add(Map.of("urgency", "low", "delay", "0m", "contact", first));
      packing.attention(
          user,
          name,
          "no notification rule came over; is told at once by " + first,
          "look at the rules under Settings, People");
    }
    if (methods.isEmpty()) {
      packing.attention(
          user, name, "cannot be reached: no contact method came over", "add one here");
    }
    return rules;
  }
}
