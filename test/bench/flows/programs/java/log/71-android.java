package test.lakeside.app;

import android.content.SharedPreferences;
import android.os.Bundle;
import android.util.Log;
import androidx.appcompat.app.AppCompatActivity;

public class PatientActivity extends AppCompatActivity {
  private static final String TAG = "PatientActivity";
  private Patient patient;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    patient = getIntent().getParcelableExtra("patient");
    Log.d(TAG, "opened"); // ok
    Log.d(TAG, "opened " + patient.getName()); // leak
    Log.i(TAG, "has photo: " + (patient.getPhoto() != null)); // ok
  }

  void remember(SharedPreferences prefs) {
    prefs.edit().putString("lastPatientId", patient.getId()).apply(); // ok
    Log.v(TAG, String.format("dob=%s", patient.getDateOfBirth())); // leak
  }
}
