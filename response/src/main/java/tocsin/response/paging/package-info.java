/// Who is told, how, and when: incidents, policies, schedules and people come in; levels, pages and
/// their fates go out as facts. It must never send anything: couriers at the edge do, and their
/// answer comes back as an input.
@NullMarked
package tocsin.response.paging;

import org.jspecify.annotations.NullMarked;
