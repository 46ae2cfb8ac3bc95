/// Words to one person that are about no incident: codes that show whose a contact method is. In
/// come people and couriers, out go notes and inputs. It must never know pages or HTTP.
@NullMarked
package tocsin.server.reach;

import org.jspecify.annotations.NullMarked;
