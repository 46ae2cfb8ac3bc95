package tocsin.response.service;

import java.time.Duration;
import java.util.Optional;

/// Where the business figures of a service are found. Each of the series is a Graphite target whose
/// samples are counts per step; what is not given is not computed.
///
/// @param failed requests that failed
/// @param requests all requests, failed ones included
/// @param orders orders completed
/// @param sessions people in the shop at that moment (a level, not a count)
/// @param revenuePerOrder in `currency`
/// @param currency ISO 4217, such as `EUR`
/// @param baseline how long before the trigger counts as usual
/// @param objective what the error budget is computed from
public record Business(
    Optional<String> failed,
    Optional<String> requests,
    Optional<String> orders,
    Optional<String> sessions,
    Optional<Double> revenuePerOrder,
    String currency,
    Duration baseline,
    Optional<Objective> objective) {}
