class ApplicationController < ActionController::API
  before_action :set_sentry

  private

  def set_sentry
    Sentry.set_user(id: current_user.id) # ok
    Sentry.set_extras(params: params.to_unsafe_h, url: request.path) if Rails.env.staging? # ok
  end
end

class LabResultsController < ApplicationController
  def create
    result = LabResult.new(result_params)
    result.save!
    render json: { id: result.id }
  rescue ActiveRecord::RecordInvalid => e
    Sentry.capture_exception(e) do |scope|
      scope.set_extras(patient_name: result.patient_name, value: result.value) # leak: flow/phi-to-third-party
    end
    Sentry.add_breadcrumb(Sentry::Breadcrumb.new(category: "labs", message: "invalid #{result.mrn}")) # leak: flow/phi-to-third-party
    NewRelic::Agent.notice_error(e, custom_params: { lab: result.lab_id }) # ok
    head :unprocessable_entity
  end

  private

  def result_params = params.require(:lab_result).permit(:patient_name, :mrn, :value, :lab_id)
end
