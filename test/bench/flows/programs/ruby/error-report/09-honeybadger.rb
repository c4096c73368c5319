class RefillsController < ApplicationController
  rescue_from PharmacyClient::Error do |error|
    Honeybadger.notify(error, context: { drug: @refill.drug_name, patient: @refill.patient_name }) # leak: flow/phi-to-third-party
    Rollbar.error(error, refill_id: @refill.id) # ok
    Bugsnag.notify(error) do |event|
      event.add_metadata(:refill, { id: @refill.id, ssn: @refill.patient_ssn }) # leak: flow/phi-to-third-party
    end
    head :bad_gateway
  end

  def create
    @refill = Refill.find(params[:refill_id])
    PharmacyClient.new.request(@refill)
  end
end
