import { defineStore } from 'pinia';
import api from '@/api';

export const useChartStore = defineStore('chart', {
  state: () => ({ patient: null, loading: false }),
  getters: {
    fullName: (state) => `${state.patient.firstName} ${state.patient.lastName}`,
  },
  actions: {
    async open(id) {
      this.loading = true;
      console.debug('opening chart', id, this.loading); // ok
      const { data } = await api.get(`/patients/${id}`);
      this.patient = data;
      console.debug('opened chart of', this.patient.lastName); // leak
      this.loading = false;
    },
  },
});
