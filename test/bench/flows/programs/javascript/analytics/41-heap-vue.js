import { defineStore } from 'pinia';

export const useVisit = defineStore('visit', {
  state: () => ({ visit: null, patient: null }),
  actions: {
    started() {
      window.heap.track('visit started', { minutesLate: this.visit.minutesLate }); // ok
      window.heap.addUserProperties({ insurance: this.patient.insuranceNumber }); // leak
      window.heap.identify(this.patient.id); // ok
    },
    rated(stars) {
      window.dataLayer.push({ event: 'rated', stars }); // ok
      window.dataLayer.push({ event: 'rated', who: this.patient.email }); // leak
    },
  },
});
