import android.os.Bundle;
import com.google.firebase.analytics.FirebaseAnalytics;
import com.mixpanel.android.mpmetrics.MixpanelAPI;
import org.json.JSONObject;

class VisitTracker {
  private final FirebaseAnalytics firebase;
  private final MixpanelAPI mixpanel;

  VisitTracker(FirebaseAnalytics firebase, MixpanelAPI mixpanel) {
    this.firebase = firebase;
    this.mixpanel = mixpanel;
  }

  void booked(Appointment appointment, Patient patient) throws Exception {
    Bundle bundle = new Bundle();
    bundle.putString("specialty", appointment.getSpecialty());
    firebase.logEvent("booked", bundle); // leak
    firebase.setUserProperty("plan", "basic"); // ok
    JSONObject props = new JSONObject();
    props.put("age", patient.getAge());
    mixpanel.track("Booked", props); // leak
    mixpanel.track("Opened"); // ok
  }
}
